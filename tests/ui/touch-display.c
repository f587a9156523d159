/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "touch-display.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <string.h>

#define MAX_REQUEST_WORDS 4096

/* Messages are words of 32 bits: size in bytes, serial or the request answered, kind, and what belongs to it. */
enum
{
  REQUEST_NEW_SURFACE    = 0,
  REQUEST_SYNC           = 2,
  REQUEST_QUERY_MOUSE    = 3,
  REQUEST_MOVE_RESIZE    = 8,
  REQUEST_GRAB_POINTER   = 9,
  REQUEST_UNGRAB_POINTER = 10,
  REQUEST_ROUNDTRIP      = 16,
};

enum
{
  REPLY_EVENT          = 0,
  REPLY_SYNC           = 1,
  REPLY_QUERY_MOUSE    = 2,
  REPLY_NEW_SURFACE    = 3,
  REPLY_GRAB_POINTER   = 4,
  REPLY_UNGRAB_POINTER = 5,
};

enum
{
  GRAB_SUCCESS = 0,
};

enum
{
  EVENT_TOUCH            = 5,
  EVENT_CONFIGURE_NOTIFY = 11,
  EVENT_ROUNDTRIP_NOTIFY = 14,
};

typedef struct
{
  GSocketConnection *connection;
  GMutex             lock;        /* of all that is written */
  guint32            n_surfaces;
  guint32            last_surface;
  guint32            milliseconds;
} TouchDisplay;

static TouchDisplay *
get_display (void)
{
  static TouchDisplay display;

  return &display;
}

static void
write_words (TouchDisplay  *display,
             const guint32 *words,
             guint          n_words)
{
  g_mutex_lock (&display->lock);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (display->connection)), words,
                             n_words * sizeof *words, NULL, NULL, NULL);
  g_mutex_unlock (&display->lock);
}

static void
reply (TouchDisplay *display,
       guint32       request,
       guint32       kind,
       guint32       answer)
{
  const guint32 words[4] = { sizeof words, request, kind, answer };

  write_words (display, words, G_N_ELEMENTS (words));
}

/* An event has room for the longest one; before its kind a word aligns the time. */
static void
send_event (TouchDisplay  *display,
            guint32        kind,
            const guint32 *content,
            guint          n_content)
{
  guint32 words[18] = { sizeof words, 0, REPLY_EVENT, 0, kind, 1, display->milliseconds, 0 };

  g_assert_cmpuint (n_content, <=, G_N_ELEMENTS (words) - 8);
  memcpy (words + 8, content, n_content * sizeof *content);
  write_words (display, words, G_N_ELEMENTS (words));
}

static void
answer (TouchDisplay  *display,
        const guint32 *words)
{
  const guint32 mouse[] = { 7 * sizeof (guint32), words[1], REPLY_QUERY_MOUSE, 0, 0, 0, 0 };

  switch (words[2])
    {
    case REQUEST_NEW_SURFACE:
      g_atomic_int_set (&display->last_surface, ++display->n_surfaces);
      reply (display, words[1], REPLY_NEW_SURFACE, display->n_surfaces);
      break;
    case REQUEST_SYNC:
      reply (display, words[1], REPLY_SYNC, 0);
      break;
    case REQUEST_QUERY_MOUSE:
      write_words (display, mouse, G_N_ELEMENTS (mouse));
      break;
    case REQUEST_GRAB_POINTER:
      reply (display, words[1], REPLY_GRAB_POINTER, GRAB_SUCCESS);
      break;
    case REQUEST_UNGRAB_POINTER:
      reply (display, words[1], REPLY_UNGRAB_POINTER, GRAB_SUCCESS);
      break;
    case REQUEST_MOVE_RESIZE:
      send_event (display, EVENT_CONFIGURE_NOTIFY, (guint32[]) { words[3], 0, 0, words[7], words[8] }, 5);
      break;
    case REQUEST_ROUNDTRIP:
      send_event (display, EVENT_ROUNDTRIP_NOTIFY, (guint32[]) { words[3], words[4], FALSE }, 3);
      break;
    default:  /* what is drawn is nobody's concern */
      break;
    }
}

static gpointer
serve_thread (gpointer data)
{
  TouchDisplay *display = get_display ();
  g_autoptr (GSocketListener) listener = data;
  g_autofree guint32 *words = g_new0 (guint32, MAX_REQUEST_WORDS);
  GInputStream *input;
  gsize n_bytes;

  display->connection = g_socket_listener_accept (listener, NULL, NULL, NULL);
  input = g_io_stream_get_input_stream (G_IO_STREAM (display->connection));
  while (g_input_stream_read_all (input, words, sizeof *words, &n_bytes, NULL, NULL) && n_bytes == sizeof *words)
    {
      gsize n_left = words[0] - sizeof *words, n_kept = MIN (n_left, (MAX_REQUEST_WORDS - 1) * sizeof *words);

      if (!g_input_stream_read_all (input, words + 1, n_kept, &n_bytes, NULL, NULL) || n_bytes < n_kept)
        break;
      while ((n_left -= n_bytes) > 0 && (n_bytes = (gsize) g_input_stream_skip (input, n_left, NULL, NULL)) > 0)
        continue;
      answer (display, words);
    }

  return NULL;
}

void
touch_display_start (void)
{
  g_autofree char *folder = g_dir_make_tmp ("touch-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "broadway1.socket", NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (path);
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();

  g_assert_true (g_socket_listener_add_address (listener, address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT,
                                                NULL, NULL, NULL));
  g_setenv ("XDG_RUNTIME_DIR", folder, TRUE);
  g_setenv ("BROADWAY_DISPLAY", ":0", TRUE);
  g_setenv ("GDK_BACKEND", "broadway,x11", TRUE);
  g_setenv ("GSK_RENDERER", "cairo", TRUE);
  g_thread_unref (g_thread_new ("display", serve_thread, g_steal_pointer (&listener)));
}

/* Whether GTK was built with what talks to this display. */
gboolean
touch_display_is_used (void)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (gdk_display_get_default ()), "GdkBroadwayDisplay");
}

void
touch_display_touch (GtkWidget *widget,
                     guint      finger,
                     TouchKind  kind,
                     double     x,
                     double     y)
{
  TouchDisplay *display = get_display ();
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t place;
  double left, top;

  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native), &GRAPHENE_POINT_INIT (x, y), &place));
  gtk_native_get_surface_transform (native, &left, &top);
  x = place.x + left;
  y = place.y + top;
  display->milliseconds += 8;
  send_event (display, EVENT_TOUCH,
              (guint32[]) { kind, g_atomic_int_get (&display->last_surface), finger, FALSE, x, y, x, y, 0 }, 9);
}
